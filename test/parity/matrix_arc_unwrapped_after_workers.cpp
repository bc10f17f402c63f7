// workers read a shared matrix, and its last owner takes it apart
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

struct Matrix {
  std::vector<std::vector<double>> cells;

  double row_sum(std::size_t r) const {
    return std::accumulate(cells[r].begin(), cells[r].end(), 0.0);
  }
};

int main() {
  Matrix made;
  for (int r = 0; r < 4; ++r)
    made.cells.emplace_back(8, r);
  auto matrix = fearless::make_arc<Matrix>(std::move(made));
  std::vector<fearless::JoinHandle<double>> workers;
  for (std::size_t r = 0; r < matrix->cells.size(); ++r)
    workers.push_back(fearless::spawn([matrix, r] { return matrix->row_sum(r); }));
  std::vector<double> sums;
  for (auto &w : workers)
    sums.push_back(w.join());
  auto whole = matrix.try_unwrap();
  auto cells = whole ? std::move(whole->cells) : std::vector<std::vector<double>>();
  for (std::size_t r = 0; r < cells.size(); ++r)
    cells[r].push_back(sums[r]);
  auto normalised = fearless::spawn([cells = std::move(cells)]() mutable {
    for (auto &row : cells) {
      const double last = std::max(row.back(), 1.0);
      row.pop_back();
      for (double &c : row)
        c /= last;
    }
    return std::move(cells);
  });
  std::printf("%g %g\n", sums[3], normalised.join()[3][0]);
}
