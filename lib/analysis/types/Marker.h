// The judgments on a type: what may be handed to, or shared with, another thread.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace fearless::check {

/// Send, Sync, SelfSync: SEMANTICS.md, "Three judgments on a type". Owned is Rust's `T: 'static`:
/// a value of the type reaches no storage that somebody else owns (no reference, view or pointer).
enum class Marker : unsigned char { Send, Sync, SelfSync, Owned };

constexpr llvm::StringRef name(Marker M) {
  switch (M) {
  case Marker::Send:
    return "Send";
  case Marker::Sync:
    return "Sync";
  case Marker::SelfSync:
    return "SelfSync";
  case Marker::Owned:
    return "Owned";
  }
  return "";
}

} // namespace fearless::check
