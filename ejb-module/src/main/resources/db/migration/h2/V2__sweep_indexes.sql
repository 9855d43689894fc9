-- H2 has no partial indexes; the status in front keeps what is open together.
CREATE INDEX session_due ON session (status, expires_at);
CREATE INDEX run_leased ON run (lease_until);
CREATE INDEX run_expires ON run (status, expires_at);
CREATE INDEX run_waiting ON run (thread_id, status, id);
CREATE INDEX delivery_due ON delivery (status, next_try_at);
