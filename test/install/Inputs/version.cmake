include(${CMAKE_CURRENT_LIST_DIR}/../../../lib/runtime/packaging/version.cmake)
message("${FEARLESS_VERSION}")
