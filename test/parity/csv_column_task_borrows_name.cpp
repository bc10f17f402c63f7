// a task that is returned borrows its column's name from the table
#include <algorithm>
#include <cstddef>
#include <future>
#include <iostream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<double>> rows;
};

struct Summary {
  std::string name;
  double sum = 0;
  double max = std::numeric_limits<double>::lowest();
};

std::vector<double> column(const Table &table, std::size_t index) {
  std::vector<double> values;
  for (const auto &row : table.rows)
    if (index < row.size())
      values.push_back(row[index]);
  return values;
}

std::vector<std::future<Summary>> summarise(const Table &table) {
  std::vector<std::future<Summary>> tasks;
  tasks.reserve(table.header.size());
  for (std::size_t index = 0; index < table.header.size(); ++index) {
    auto values = column(table, index);
    const auto &name = table.header[index];
    tasks.push_back(
        std::async(std::launch::async, [&name, values = std::move(values)]() -> Summary {
          Summary summary{name};
          for (const double v : values) {
            summary.sum += v;
            summary.max = std::max(summary.max, v);
          }
          return summary;
        }));
  }
  return tasks;
}

int main() {
  const Table table{{"x", "y"}, {{1.0, 2.0}, {3.0, 4.5}, {0.5}}};
  for (auto &task : summarise(table)) {
    const auto [name, sum, max] = task.get();
    std::cout << name << ' ' << sum << ' ' << max << '\n';
  }
}
