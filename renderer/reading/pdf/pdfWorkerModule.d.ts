// The worker half of pdfjs-dist ships without types: it is loaded for its effect, which is to register itself.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
