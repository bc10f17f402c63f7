"""The runtime as a Conan 2 package: `conan create lib/runtime/packaging/conan`.

It packs the tree that it stands in. Option `parallel` brings oneTBB for fearless/parallel.h.
"""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class FearlessConan(ConanFile):
    name = "fearless"
    description = "Rust's concurrency vocabulary as header-only C++20: Mutex<T>, Arc, channels, scopes"
    license = "Apache-2.0 WITH LLVM-exception"
    topics = ("concurrency", "threads", "mutex", "channel", "header-only")
    package_type = "header-library"
    settings = "os", "compiler", "build_type", "arch"
    options = {"parallel": [True, False]}
    default_options = {"parallel": False}
    no_copy_source = True

    @property
    def _root(self):
        return os.path.normpath(os.path.join(self.recipe_folder, "..", "..", "..", ".."))

    def set_version(self):
        text = load(self, os.path.join(self._root, "lib", "runtime", "fearless", "version.h"))
        self.version = ".".join(re.findall(r"#define FEARLESS_VERSION_\w+ (\d+)", text))

    def export_sources(self):
        copy(self, "LICENSE", self._root, self.export_sources_folder)
        copy(self, "lib/runtime/*", self._root, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        if self.options.parallel:
            self.requires("onetbb/[>=2021.8]", transitive_headers=True, transitive_libs=True)

    def package_id(self):
        self.info.clear()  # headers are the same for all

    def validate(self):
        check_min_cppstd(self, 20)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["FEARLESS_PARALLEL"] = "OFF"  # the install does not need oneTBB
        toolchain.generate()

    def build(self):
        CMake(self).configure(build_script_folder="lib/runtime")

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        rmdir(self, os.path.join(self.package_folder, "share"))  # Conan makes its own

    def package_info(self):
        self.cpp_info.bindirs = self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "Fearless")
        runtime = self.cpp_info.components["runtime"]
        runtime.set_property("cmake_target_name", "Fearless::runtime")
        runtime.set_property("pkg_config_name", "fearless")
        if self.settings.os in ("Linux", "FreeBSD"):
            runtime.system_libs = ["pthread"]
        if self.options.parallel:
            parallel = self.cpp_info.components["parallel"]
            parallel.set_property("cmake_target_name", "Fearless::parallel")
            parallel.set_property("pkg_config_name", "fearless-parallel")
            parallel.requires = ["runtime", "onetbb::libtbb"]
