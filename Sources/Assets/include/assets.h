#ifndef KITH_ASSETS_H
#define KITH_ASSETS_H

#include <stddef.h>

/// One file that the program carries inside itself: its name in the address, its media type, its bytes.
typedef struct {
    const char *name;
    const char *type;
    const unsigned char *bytes;
    size_t length;
} kith_asset;

/// How many files there are.
size_t kith_assets_count(void);

/// The file at a place from 0 to one less than the count. Its bytes live as long as the program.
kith_asset kith_assets_at(size_t place);

#endif
