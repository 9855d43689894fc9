-- Small indexes of what is still open, so that a sweep costs what is due and not what is stored.
CREATE INDEX session_due ON session (expires_at) WHERE status = 'ACTIVE' AND expires_at IS NOT NULL;
CREATE INDEX run_leased ON run (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX run_expires ON run (expires_at) WHERE status = 'REQUIRES_ACTION';
CREATE INDEX run_waiting ON run (thread_id, id) WHERE status = 'QUEUED';
CREATE INDEX delivery_due ON delivery (next_try_at) WHERE status = 'PENDING';
