#pragma once
#include <curl/curl.h>

// Swift cannot call functions that take any number of arguments, so each shape in use has a name of its own.

static inline CURLcode kith_curl_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode kith_curl_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode kith_curl_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*kith_curl_reader)(char *buffer, size_t size, size_t count, void *source);

static inline void kith_curl_read(CURL *handle, kith_curl_reader reader, void *source) {
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
    curl_easy_setopt(handle, CURLOPT_READDATA, source);
}

typedef int (*kith_curl_watcher)(void *watched, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

// The watcher is asked about once a second, and ends the transfer with anything but 0.
static inline void kith_curl_watch(CURL *handle, kith_curl_watcher watcher, void *watched) {
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watcher);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, watched);
}

// The number that the server answered last, such as 250.
static inline long kith_curl_answer(CURL *handle) {
    long number = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &number);
    return number;
}
