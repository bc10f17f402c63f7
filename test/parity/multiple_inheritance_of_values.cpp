// a class with several plain and virtual bases moves to a thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Named {
public:
  explicit Named(std::string name) : name_(std::move(name)) {}
  virtual ~Named() = default;
  const std::string &name() const { return name_; }

private:
  std::string name_;
};

class Priced {
public:
  explicit Priced(unsigned price) : price_(price) {}
  unsigned price() const { return price_; }

private:
  unsigned price_;
};

class Product : public virtual Named, public Priced {
public:
  Product(std::string name, unsigned price, std::vector<std::string> tags)
      : Named(std::move(name)), Priced(price), tags_(std::move(tags)) {}
  std::size_t tags() const { return tags_.size(); }

private:
  std::vector<std::string> tags_;
};

int main() {
  Product product("tea", 3, {"hot"});
  std::thread worker([product = std::move(product)] {
    std::printf("%s %u %zu\n", product.name().c_str(), product.price(), product.tags());
  });
  worker.join();
}
