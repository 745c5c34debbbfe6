"""The file itself. No noun of the product is named here but in schema/.

opening   file; waiting for others; header, what it says of itself; journal, what may lie beside it
          causes, why it could not be used; surroundings, what lies around it
form      migrations over the steps in schema/; triggers, made from the tables, and rows as the history has them
writing   session for services, acts for the plain connection; ids; telling, what went wrong beside an act
undo      changes takes back and brings back; standing, what is in force and what builds upon what
search    looks up what the triggers keep in the index
copies    copies, what stands in their folder; backups makes them; thinning, which stay; disk opens them
way out   check, whether all is well; restore goes back to a copy; salvage, out of a damaged file
erasing   erase; whereabouts, all traces of a thing in the file; remains, those beside it
exports   a document for somebody's eyes
"""
