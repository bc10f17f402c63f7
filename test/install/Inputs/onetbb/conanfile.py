"""Stands for ConanCenter's onetbb, with its component's name: hands out the system's oneTBB."""

from conan import ConanFile


class OneTbb(ConanFile):
    name = "onetbb"
    version = "2021.12.0"

    def package_info(self):
        tbb = self.cpp_info.components["libtbb"]
        tbb.set_property("cmake_target_name", "TBB::tbb")
        tbb.system_libs = ["tbb"]
        tbb.includedirs = tbb.libdirs = tbb.bindirs = []
