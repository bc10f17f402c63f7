// RUN: %fearless-both %s
// both-no-diagnostics
#include <thread>

void what_is_right_says_the_name() {}
