// TSan: silent
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
    std::call_once(parsed_, [this] { parse(); });
    return columns_;
  }

private:
  void parse() {
    for (size_t i = 0; i < ddl_.size(); ++i)
      if (ddl_[i] == ',')
        columns_.push_back(int(i));
  }

  const std::string ddl_;
  std::vector<int> columns_; // written once
  std::once_flag parsed_;
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
