// TSan: data race
// A schema that is parsed when first needed, one per table.
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Table {
public:
  explicit Table(std::string ddl) : ddl_(std::move(ddl)) {}

  const std::vector<int> &columns() {
    if (!parsed_) { // DEFECT(weak-sync): read without the lock that parse() writes under
      std::lock_guard<std::mutex> lock(parseMutex_);
      if (!parsed_)
        parse();
    }
    return columns_;
  }

private:
  void parse() {
    for (size_t i = 0; i < ddl_.size(); ++i)
      if (ddl_[i] == ',')
        columns_.push_back(int(i));
    parsed_ = true; // WITNESS
  }

  const std::string ddl_;
  std::vector<int> columns_; // written once
  std::mutex parseMutex_;
  bool parsed_ = false;
};

int main() {
  auto table = std::make_shared<Table>("a int, b int, c text");
  std::vector<std::thread> queries;
  for (int q = 0; q < 4; ++q)
    queries.emplace_back([table] { table->columns(); });
  for (auto &query : queries)
    query.join();
  return table->columns().size() != 2;
}
