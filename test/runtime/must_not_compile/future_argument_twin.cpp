// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/thread.h>
#include <future>

void use(std::promise<int>);

void start(std::promise<int> answer) { fearless::spawn(use, std::move(answer)).detach(); }
