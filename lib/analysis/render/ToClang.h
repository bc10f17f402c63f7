// A finding as diagnostics of the compiler that parses the file: for `-verify`, the plugin, and
// whoever else has a DiagnosticsEngine.
#pragma once

#include "findings/Finding.h"

namespace fearless::check {

/// Reports the headline as a warning `message [fearless-borrow]`, an error under -Werror, then each
/// note; the remedy goes with the last of them.
void toClang(const Finding &F, clang::DiagnosticsEngine &Diags);

} // namespace fearless::check
