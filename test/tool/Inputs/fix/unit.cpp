#include "unit.h"

void two_of_one_default_capture(int number, int other) {
  std::thread([&] { use(number + other); }).detach();
}

void formatted(int number) {
  std::thread([&number] { use( number ); }).detach();
  use(  number  );
}

void nothing_mechanical(int *number) {
  std::thread([=] { use(*number); }).detach();
}
