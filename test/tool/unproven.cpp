// A function whose control flow Clang cannot build is named and counted; what its statements do in
// text order is judged all the same. Profile rust promises proof: exit status 2.
//
// RUN: %status 2 %fearless check %s --stats -- %std %mock -std=gnu++20 > %t.out 2> %t.err
// RUN: FileCheck %s --check-prefix=OUT --input-file=%t.out
// RUN: FileCheck %s --check-prefix=ERR --input-file=%t.err
// RUN: %status 1 %fearless check --profile=audit %s -- %std %mock -std=gnu++20
#include <thread>
void followed(int n) {
  std::thread t([&] { ++n; });
  t.join();
}
void not_followed(int n) {
  std::thread t([&] { ++n; });
  for (; ({ continue; true; });)
    ++n;
  t.join();
}
// OUT: unproven.cpp:[[#@LINE-3]]:{{.*}}'n' is written here while a thread uses it
// ERR: fearless: {{.*}}unproven.cpp:[[#@LINE-7]]:6: 'not_followed' is not proven: its control flow cannot be built, it was read in text order
// ERR-NOT: followed
// ERR: 1 function not proven
// ERR: 1 finding in 1 file (1 function not proven)
