// the name of a file is taken after its thread was given the file
#include <fearless/fearless.h>

#include <cstdint>
#include <iostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

struct File {
  std::string name;
  std::vector<std::uint8_t> bytes;
};
struct Running {
  std::string name;
  fearless::JoinHandle<std::uint64_t> task;
};
struct Done {
  std::string name;
  std::uint64_t checksum;
};
using Upload = std::variant<File, Running, Done>;

Upload advance(Upload upload) {
  if (std::holds_alternative<File>(upload)) {
    File file = std::get<File>(std::move(upload));
    auto task = fearless::spawn([file = std::move(file)] {
      std::uint64_t h = 17;
      for (const auto b : file.bytes)
        h = h * 31 % 65521 + b;
      return h;
    });
    return Running{std::move(file.name), std::move(task)};
  }
  if (auto *running = std::get_if<Running>(&upload)) {
    const auto checksum = running->task.join();
    return Done{std::move(running->name), checksum};
  }
  return upload;
}

std::string describe(const Upload &upload) {
  if (const auto *file = std::get_if<File>(&upload))
    return file->name + ": " + std::to_string(file->bytes.size()) + " bytes";
  if (const auto *running = std::get_if<Running>(&upload))
    return running->name + ": running";
  const auto &[name, checksum] = std::get<Done>(upload);
  return name + ": " + std::to_string(checksum);
}

int main() {
  Upload upload = File{"a.bin", {1, 2, 3}};
  for (int i = 0; i < 3; ++i) {
    std::cout << describe(upload) << '\n';
    upload = advance(std::move(upload));
  }
}
