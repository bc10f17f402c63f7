// Matrix product row bands.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <vector>
struct Matrix {
  std::size_t rows, cols;
  std::vector<double> data;
  Matrix(std::size_t r, std::size_t c) : rows(r), cols(c), data(r * c, 1.0) {}
  double at(std::size_t r, std::size_t c) const { return data[r * cols + c]; }
};
Matrix multiply(const Matrix &a, const Matrix &b) {
  Matrix out(a.rows, b.cols);
  const std::size_t cols = out.cols;
  fearless::scope([&](fearless::Scope &s) {
    std::span<double> all(out.data);
    for (std::size_t i = 0; i < all.size(); i += cols) {
      auto row = all.subspan(i, cols);
      s.spawn([&a, &b, row, r = i / cols] {
        for (std::size_t c = 0; c < row.size(); ++c) {
          row[c] = 0;
          for (std::size_t k = 0; k < a.cols; ++k)
            row[c] += a.at(r, k) * b.at(k, c);
        }
      });
    }
  });
  return out;
}
int main() { std::cout << multiply(Matrix(3, 4), Matrix(4, 2)).at(0, 0); }
