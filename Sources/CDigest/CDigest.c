#include "CDigest.h"

#include <sys/types.h>

#include <sha256.h>

// libmd's own functions take a buffer whose size Swift imports as a tuple; this one takes a plain pointer.
void cdigest_sha256_hex(const uint8_t *bytes, size_t length, char hex[65]) {
  SHA256Data(bytes, length, hex);
}
