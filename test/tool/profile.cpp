// Profile `audit` keeps what is shown, and drops what is merely not proven.
//
// RUN: %status 1 %fearless check %s -- %std %mock | grep warning: | FileCheck %s --check-prefix=RUST
// RUN: %status 1 %fearless check %s --profile=rust -- %std %mock | grep warning: | FileCheck %s --check-prefix=RUST
// RUN: %status 1 %fearless check %s --profile=audit -- %std %mock | grep warning: | FileCheck %s --check-prefix=AUDIT
#include <thread>

void shown() {
  int hits = 0;
  std::thread([&] { ++hits; }).detach();
}

void not_proven(int &callers) {
  std::thread([&] { ++callers; }).detach();
}
// RUST: outlive 'hits'
// RUST: 'callers'
// AUDIT: outlive 'hits'
// AUDIT-NOT: 'callers'
