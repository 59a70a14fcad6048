#ifndef FIRSTLINE_CDIGEST_H
#define FIRSTLINE_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 digest of `length` bytes as 64 hexadecimal digits and a NUL.
void cdigest_sha256_hex(const uint8_t *bytes, size_t length, char hex[65]);

#endif
