// RUN: %fearless-both %s
#include <thread>

void what_is_wrong_says_the_name() {
  // both-warning@+1 {{what is wrong with}} both-note@+1 {{what to do}}
  ;
}
