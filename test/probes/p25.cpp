// Double-checked locking on a plain pointer.
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>

class Settings {
public:
  static const Settings &get() {
    if (!settings_) {
      std::lock_guard<std::mutex> lock(mutex_);
      if (!settings_)
        settings_ = new Settings;
    }
    return *settings_;
  }
  const std::string &name() const { return name_; }

private:
  std::string name_ = "default";
  static Settings *settings_;
  static std::mutex mutex_;
};

Settings *Settings::settings_ = nullptr;
std::mutex Settings::mutex_;

int main() {
  std::thread other([] { std::puts(Settings::get().name().c_str()); });
  std::puts(Settings::get().name().c_str());
  other.join();
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p25.cpp:10:{{[0-9]+}}: {{warning|error}}: 'settings_' is read here without the lock{{.*}}[fearless-weak-sync]
// CHECK: p25.cpp:13:{{[0-9]+}}: note: 'settings_' is written here, under the lock
// CHECK: 1 finding in 1 file
