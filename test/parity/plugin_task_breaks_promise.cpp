// one of the tasks keeps a raw pointer although its interface promises Send
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class FEARLESS_SEND Task {
public:
  virtual ~Task() = default;
  virtual std::string name() const = 0;
  virtual std::optional<std::size_t> run() = 0;
};

class Countdown : public Task {
public:
  explicit Countdown(std::size_t left) : left_(left) {}
  std::string name() const override { return "countdown"; }
  std::optional<std::size_t> run() override {
    if (left_ == 0)
      return std::nullopt;
    return --left_;
  }

private:
  std::size_t left_;
};

class Concat : public Task {
public:
  explicit Concat(std::vector<std::string> parts) : parts_(std::move(parts)) {}
  std::string name() const override { return "concat"; }
  std::optional<std::size_t> run() override {
    std::string all;
    for (const auto &part : parts_)
      all += part;
    return all.size() + (origin_ == nullptr);
  }

private:
  std::vector<std::string> parts_;
  const unsigned char *origin_ = nullptr;
};

using Report = std::vector<std::pair<std::string, bool>>;

fearless::JoinHandle<Report> run_all(std::vector<std::unique_ptr<Task>> tasks) {
  return fearless::spawn([tasks = std::move(tasks)] {
    Report report;
    for (const auto &task : tasks) {
      const auto n = task->run();
      report.emplace_back(task->name(), n && *n < 100);
    }
    return report;
  });
}

int main() {
  std::vector<std::unique_ptr<Task>> tasks;
  tasks.push_back(std::make_unique<Countdown>(0));
  tasks.push_back(std::make_unique<Concat>(std::vector<std::string>{"a", "b"}));
  for (const auto &[name, ok] : run_all(std::move(tasks)).join())
    std::cout << name << ": " << ok << '\n';
}
