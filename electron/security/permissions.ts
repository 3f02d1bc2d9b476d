// The workbench needs no camera, place, notification, clipboard reading or device: every permission is denied.
import type { Session } from 'electron';

/** Denies what is asked for and what is merely checked, devices and screen capture included. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
