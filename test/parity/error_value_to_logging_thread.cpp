// a concrete error value is handed to a logging thread
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

using Clock = std::chrono::steady_clock;

void report_later(std::error_code code, std::filesystem::path path, Clock::time_point at) {
  std::thread([code, path = std::move(path), at] {
    const std::chrono::duration<double> since = Clock::now() - at;
    std::printf("%s %s %f\n", code.message().c_str(), path.c_str(), since.count());
  }).detach();
}

int main() {
  report_later(std::make_error_code(std::errc::no_such_file_or_directory), "/etc/fstab", Clock::now());
}
