#include "assets.h"

// #embed is C23; the compiler takes it in older C as an extension and says so each time.
#pragma clang diagnostic ignored "-Wc23-extensions"

// One sheet, one request: the four files in the order in which they build on one another.
static const unsigned char kith_css[] = {
#embed "css/tokens.css"
    ,
#embed "css/furniture.css"
    ,
#embed "css/tools.css"
    ,
#embed "css/print.css"
};

static const unsigned char add_js[] = {
#embed "js/add.js"
};
static const unsigned char autosave_js[] = {
#embed "js/autosave.js"
};
static const unsigned char coach_js[] = {
#embed "js/coach.js"
};
static const unsigned char live_js[] = {
#embed "js/live.js"
};
static const unsigned char change_js[] = {
#embed "js/change.js"
};
static const unsigned char continuity_js[] = {
#embed "js/continuity.js"
};
static const unsigned char continuity_css[] = {
#embed "css/continuity.css"
};
static const unsigned char lock_js[] = {
#embed "js/lock.js"
};
static const unsigned char menu_js[] = {
#embed "js/menu.js"
};
static const unsigned char move_js[] = {
#embed "js/move.js"
};
static const unsigned char notice_js[] = {
#embed "js/notice.js"
};
static const unsigned char once_js[] = {
#embed "js/once.js"
};
static const unsigned char print_js[] = {
#embed "js/print.js"
};
static const unsigned char summary_js[] = {
#embed "js/summary.js"
};
static const unsigned char mark_svg[] = {
#embed "img/mark.svg"
};

#define CSS "text/css; charset=utf-8"
#define SCRIPT "text/javascript; charset=utf-8"
#define PICTURE "image/svg+xml"

static const kith_asset assets[] = {
    {"kith.css", CSS, kith_css, sizeof kith_css},
    {"add.js", SCRIPT, add_js, sizeof add_js},
    {"autosave.js", SCRIPT, autosave_js, sizeof autosave_js},
    {"coach.js", SCRIPT, coach_js, sizeof coach_js},
    {"continuity.js", SCRIPT, continuity_js, sizeof continuity_js},
    {"continuity.css", CSS, continuity_css, sizeof continuity_css},
    {"live.js", SCRIPT, live_js, sizeof live_js},
    {"lock.js", SCRIPT, lock_js, sizeof lock_js},
    {"menu.js", SCRIPT, menu_js, sizeof menu_js},
    {"change.js", SCRIPT, change_js, sizeof change_js},
    {"move.js", SCRIPT, move_js, sizeof move_js},
    {"notice.js", SCRIPT, notice_js, sizeof notice_js},
    {"once.js", SCRIPT, once_js, sizeof once_js},
    {"print.js", SCRIPT, print_js, sizeof print_js},
    {"summary.js", SCRIPT, summary_js, sizeof summary_js},
    {"mark.svg", PICTURE, mark_svg, sizeof mark_svg},
};

size_t kith_assets_count(void) { return sizeof assets / sizeof assets[0]; }

kith_asset kith_assets_at(size_t place) { return assets[place]; }
