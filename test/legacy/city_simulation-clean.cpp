// TSan: silent
// A simulation in rounds: threads move the cars, and between the rounds the owner builds.
#include <cstddef>
#include <thread>
#include <vector>

struct Car {
  int position = 0;
  int speed = 1;
};

class City {
public:
  explicit City(int cars) : cars_(cars) {}

  int round() {
    std::vector<std::thread> movers;
    const size_t half = cars_.size() / 2;
    movers.emplace_back(&City::move, this, 0, half);
    movers.emplace_back(&City::move, this, half, cars_.size());
    for (auto &mover : movers)
      mover.join();
    int sum = 0;
    for (const Car &car : cars_)
      sum += car.position;
    return sum;
  }

  void build(int cars) { cars_.resize(cars_.size() + cars); } // between two rounds

private:
  void move(size_t from, size_t to) {
    for (size_t i = from; i < to; ++i)
      cars_[i].position += cars_[i].speed;
  }

  std::vector<Car> cars_;
};

int main() {
  City city(500);
  int far = 0;
  for (int round = 0; round < 5; ++round) {
    far += city.round();
    city.build(10);
  }
  return far > 20000;
}
