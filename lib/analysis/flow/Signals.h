// Plain variables by which one thread tells another one something: what to do next, when to end,
// which buffer to use. They race like any other variable; what makes them signals is what the side
// that reads them does with the answer.
//
//   while (!stop_) poll();      a plain bool, read again and again, written by another thread
#pragma once

#include "flow/Effects.h"

namespace fearless::check {

enum class Signal : unsigned char {
  None,
  Volatile,      // either side uses a volatile variable
  Polled,        // one side reads it until it has changed
  Selects,       // it says which element the reader uses
  DoubleChecked, // it is asked without the lock, and again under it
};

/// What two uses of one place by two threads are to each other.
Signal signalBetween(const Effect &A, const Effect &B, EffectBook &Book);

/// Whether the two uses of an atomic lose an update: both threads change it in two steps.
bool losesUpdate(const Effect &A, const Effect &B, EffectBook &Book);

/// The split update that `E` is the second step of; null when it is none.
const SplitUpdate *splitAt(const Effect &E, EffectBook &Book);

} // namespace fearless::check
