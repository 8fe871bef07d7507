-- Bytes that were taken in to be read were put down as they came, and marked as if somebody had tried to pack them.
update snapshot set tried = false where packed is null;
