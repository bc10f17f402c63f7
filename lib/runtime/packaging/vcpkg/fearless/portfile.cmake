# An overlay port, which packs the tree that it stands in:
#   vcpkg install fearless --overlay-ports=lib/runtime/packaging/vcpkg
# vcpkg knows a port by its own files alone: after a change of the headers, `vcpkg remove fearless`,
# and install with --binarysource=clear.
cmake_path(SET SOURCE_PATH NORMALIZE "${CURRENT_PORT_DIR}/../../..")
set(VCPKG_BUILD_TYPE release) # only headers

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS -DFEARLESS_PARALLEL=OFF # FearlessConfig.cmake finds oneTBB where it is used
          -DFEARLESS_SINGLE_HEADER=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/Fearless)

# The modules name a library, -pthread, hence belong to one architecture, vcpkg says.
file(MAKE_DIRECTORY "${CURRENT_PACKAGES_DIR}/lib")
file(RENAME "${CURRENT_PACKAGES_DIR}/share/pkgconfig" "${CURRENT_PACKAGES_DIR}/lib/pkgconfig")
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/doc")
file(INSTALL "${CURRENT_PORT_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/../../LICENSE")
