# Writes each model file as one line `{"name", R"yaml(...)yaml"},`.
set(TEXT "")
foreach(FILE ${FILES})
  get_filename_component(NAME ${FILE} NAME)
  file(READ ${FILE} BODY)
  string(APPEND TEXT "{\"${NAME}\", R\"yaml(${BODY})yaml\"},\n")
endforeach()
file(WRITE ${OUTPUT} "${TEXT}")
