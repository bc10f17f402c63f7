# Sets FEARLESS_VERSION, "0.1.0", from fearless/version.h: the one place that says it.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../fearless/version.h FEARLESS_VERSION
     REGEX "^#define FEARLESS_VERSION_(MAJOR|MINOR|PATCH) [0-9]+$")
string(REGEX REPLACE "[^0-9;]" "" FEARLESS_VERSION "${FEARLESS_VERSION}")
string(REPLACE ";" "." FEARLESS_VERSION "${FEARLESS_VERSION}")
