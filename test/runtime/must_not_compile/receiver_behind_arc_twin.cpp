// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/arc.h>
#include <fearless/channel.h>
#include <fearless/mutex.h>

static_assert(fearless::Send<fearless::Arc<fearless::Mutex<fearless::Receiver<int>>>>);
