// A function of libc that a test puts its own before.
#pragma once

#include <dlfcn.h>

/// Declares, at namespace scope, what a sanitizer that is linked in calls its own `name`.
#define SANITIZERS_OWN(name) extern "C" __attribute__((weak)) decltype(name) __interceptor_##name

/// The next `name` behind ours: a sanitizer's, which must see the call, or libc's.
#define BEHIND(name)                                                                               \
  (&__interceptor_##name != nullptr                                                                \
       ? &__interceptor_##name                                                                     \
       : reinterpret_cast<decltype(&(name))>(dlsym(RTLD_NEXT, #name)))
