// Application menus as data that a test can look at and click. There is no menu bar, and accelerators do not fire.
import { BrowserWindow } from './browserWindow.ts';

interface ItemOptions {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  accelerator?: string;
  submenu?: ItemOptions[];
  click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
}

export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly enabled: boolean;
  readonly submenu: Menu | undefined;
  private readonly onClick: ItemOptions['click'];

  constructor(options: ItemOptions) {
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.submenu = options.submenu ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.onClick = options.click;
  }
  /** A disabled item cannot be clicked by a person; here neither. */
  click(): void {
    if (this.enabled) this.onClick?.(this, BrowserWindow.getFocusedWindow() ?? undefined, {});
  }
}

export class Menu {
  private static current: Menu | null = null;
  items: MenuItem[] = [];

  static buildFromTemplate(template: ItemOptions[]): Menu {
    const menu = new Menu();
    menu.items = template.map((options) => new MenuItem(options));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.current;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
