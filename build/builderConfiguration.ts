// What electron-builder makes: three systems, one archive of built files, all fuses burnt in.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { FUSES } from '../electron/security/fuses.ts';

const EXECUTABLE = 'recueil';

/** Where the packed program's executable lies; on macOS the fuses lie deep in the bundle, and the tool finds them there. */
function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : EXECUTABLE);
}

/** electron-builder's own option knows eight of the nine; here the build fails when one is left to chance. */
export async function burnFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(executableOf(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: FUSES.runAsNode,
    [FuseV1Options.EnableCookieEncryption]: FUSES.enableCookieEncryption,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FUSES.enableNodeOptionsEnvironmentVariable,
    [FuseV1Options.EnableNodeCliInspectArguments]: FUSES.enableNodeCliInspectArguments,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FUSES.enableEmbeddedAsarIntegrityValidation,
    [FuseV1Options.OnlyLoadAppFromAsar]: FUSES.onlyLoadAppFromAsar,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FUSES.loadBrowserProcessSpecificV8Snapshot,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FUSES.grantFileProtocolExtraPrivileges,
    [FuseV1Options.WasmTrapHandlers]: FUSES.wasmTrapHandlers,
  });
}

/**
 * The configuration of a checkout at `root`. `electronDist` names a folder that holds Electron's unpacked distribution;
 * without it electron-builder downloads one.
 */
export function builderConfiguration(root: string, electronDist: string | null): Configuration {
  return {
    appId: 'org.recueil.workbench',
    productName: 'Recueil',
    directories: { buildResources: join(root, 'build'), output: 'dist' },
    // All code is bundled into `out/`: no dependency, source, map or test goes along.
    files: ['out/**/*', 'package.json', '!**/*.map', '!node_modules/**/*', '!out/licences.txt'],
    extraFiles: [{ from: 'out/licences.txt', to: 'LICENCES.txt' }],
    asar: true,
    npmRebuild: false,
    publish: null,
    afterPack: burnFuses,
    electronLanguages: ['ar', 'en-GB', 'en-US', 'es', 'fr', 'ru', 'zh-CN'],
    fileAssociations: [
      { ext: 'recueil', name: 'Recueil archive', mimeType: 'application/x-recueil', role: 'Editor' },
    ],
    win: { target: ['nsis', 'portable'], icon: join(root, 'build', 'icon.ico') },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true, perMachine: false },
    mac: {
      target: ['dmg', 'zip'],
      icon: join(root, 'build', 'icon.icns'),
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
    },
    linux: {
      target: ['AppImage', 'deb', 'rpm'],
      icon: join(root, 'build', 'icons'),
      executableName: EXECUTABLE,
      category: 'Office',
      maintainer: 'The Recueil founders <founders@recueil.invalid>',
      syncDesktopName: true,
    },
    ...(electronDist === null ? {} : { electronDist }),
  };
}
