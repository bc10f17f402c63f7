/// \file
/// The version of the runtime, for `#if`. CMake and the package recipes read it from here.
#pragma once

#define FEARLESS_VERSION_MAJOR 0
#define FEARLESS_VERSION_MINOR 1
#define FEARLESS_VERSION_PATCH 0
