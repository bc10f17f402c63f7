/// \file
/// Durations and clocks, without the calendars. All of <chrono> costs as much to compile as <mutex>
/// does, in libstdc++, whose <mutex> has the part that is needed here.
#pragma once

#include <mutex>

#if !defined(__GLIBCXX__)
#include <chrono>
#endif
