/// \file
/// Clang's [[clang::lifetimebound]] under a name that other compilers can skip: what a function
/// returns lives no longer than what it was called on.
#pragma once

#if defined(__clang__)
#define FEARLESS_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define FEARLESS_LIFETIMEBOUND
#endif
