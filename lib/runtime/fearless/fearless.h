/// \file
/// The whole fearless runtime: Rust's concurrency vocabulary as a header-only C++20 library.
///
///     #include <fearless/fearless.h>
///
///     auto hits = fearless::make_arc<fearless::Mutex<int>>(0);
///     auto thread = fearless::spawn([hits] { ++*hits->lock(); });
///     thread.join();
///     return *hits->lock();
///
/// Every header stands alone as well. None of it needs the checker; with the checker, what these
/// types promise at run time is proven at compile time.
#pragma once

#include <fearless/arc.h>
#include <fearless/atomic.h>
#include <fearless/channel.h>
#include <fearless/condvar.h>
#include <fearless/mutex.h>
#include <fearless/once.h>
#include <fearless/rwlock.h>
#include <fearless/scope.h>
#include <fearless/send.h>
#include <fearless/thread.h>
#include <fearless/version.h>
