#include <thread>

void not_proven(int &callers) {
  std::thread([&] { ++callers; }).detach();
}
