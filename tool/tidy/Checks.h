// What a program that holds the rules as clang-tidy checks says to them.
#pragma once

namespace fearless::tool {

/// Makes the checks known to the clang-tidy in this program. Called once, before it starts.
void registerChecks();

/// Whose checks they are: the two make different things of a diagnostic's notes.
enum class Host { ClangTidy, Clangd };
/// Each program defines it.
extern const Host Within;

} // namespace fearless::tool
