// The session of the open project: a reducer, remembered as it changes.
import { type Dispatch, useEffect, useReducer } from 'react';
import type { ProjectId } from '../domain/ids.ts';
import { keepSession, reduceSession, rememberSession, type Session, type SessionAct } from './session.ts';

export function useSession(projectId: ProjectId): [Session, Dispatch<SessionAct>] {
  const [session, act] = useReducer(reduceSession, projectId, rememberSession);
  useEffect(() => keepSession(projectId, session), [projectId, session]);
  return [session, act];
}
