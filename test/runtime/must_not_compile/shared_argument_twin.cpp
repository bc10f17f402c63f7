// COMPILES
// RUN: %clangxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
// RUN: %gxx -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I%runtime %s
#include <fearless/thread.h>
#include <memory>
#include <string>

void use(std::shared_ptr<const std::string>);

void start(std::shared_ptr<const std::string> text) { fearless::spawn(use, std::move(text)).detach(); }
