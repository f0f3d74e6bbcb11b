# Werkstatt, English. Every key stands in ../de/werkstatt.ftl as well.

## Everywhere
saved = saved
