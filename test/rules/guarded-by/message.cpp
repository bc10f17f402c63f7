// The whole story of one finding, line after line (tool/dev/bless writes it).
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <thread>
