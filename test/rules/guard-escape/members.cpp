// The whole story where a mutex beside the data guards it (tool/dev/bless writes it).
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <mutex>
#include <string>
#include <thread>

class Page {
public:
  const std::string &title() {
    std::lock_guard<std::mutex> lock(mutex_);
    return title_;
  }
  void rename(std::string title) {
    std::lock_guard<std::mutex> lock(mutex_);
    title_ = title;
  }

private:
  std::mutex mutex_;
  std::string title_; // guarded by mutex_
};

int main() {
  Page page;
  std::thread editor([&] { page.rename("a"); });
  auto size = page.title().size();
  editor.join();
  return size;
}

//      CHECK:{{.*}}members.cpp:11:12: warning: a reference into 'title_' is returned, but 'mutex_', which guards it, is released on return [fearless-guard-escape]
// CHECK-NEXT:   11 |     return title_;
// CHECK-NEXT:      |            ^~~~~~
// CHECK-NEXT:{{.*}}members.cpp:20:23: note: 'mutex_' is said to guard it here
// CHECK-NEXT:   20 |   std::string title_; // guarded by mutex_
// CHECK-NEXT:      |                       ^~~~~~~~~~~~~~~~~~~~
// CHECK-NEXT:{{.*}}members.cpp:10:33: note: 'mutex_' is taken here, and released when 'lock' dies
// CHECK-NEXT:   10 |     std::lock_guard<std::mutex> lock(mutex_);
// CHECK-NEXT:      |                                 ^~~~
// CHECK-NEXT:{{.*}}members.cpp:15:5: note: meanwhile 'title_' may be written here, under 'mutex_'
// CHECK-NEXT:   15 |     title_ = title;
// CHECK-NEXT:      |     ^~~~~~
// CHECK-NEXT:{{.*}}members.cpp:25:15: note: in a thread that starts here
// CHECK-NEXT:   25 |   std::thread editor([&] { page.rename("a"); });
// CHECK-NEXT:      |               ^~~~~~
// CHECK-NEXT:{{.*}}members.cpp:11:12: note: return a copy, or take a function that runs while the lock is held
// CHECK-NEXT:   11 |     return title_;
// CHECK-NEXT:      |            ^~~~~~
