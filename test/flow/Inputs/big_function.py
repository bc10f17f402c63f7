"""Prints one function of about 50 statements for each of N spawns, all running at once, whose closures
share 40 variables: big_function.py N."""
import sys

spawns = int(sys.argv[1])
print("#include <thread>\nvoid use(int);\nvoid big(bool often) {")
for i in range(40):
    print(f"  int shared{i} = {i};")
for i in range(spawns):
    print(f"  int own{i} = {i};")
    for j in range(46):
        print(f"  if (often) own{i} += {j};" if j % 2 else f"  use(own{i} + shared{j % 40});")
    body = " ".join(f"use(shared{k});" for k in range(40))
    print(f"  std::thread t{i}([&] {{ {body} ++own{i}; }});")
for i in range(spawns):
    print(f"  t{i}.join();")
print("  use(shared0);\n}")
